"""What people do at an evening, each verb checked for who may do it. The app and the command line call nothing below.

A verb takes the Door its caller came in by, and does one thing; `access.TABLE` says which role may do which, and
docs/roles.md shows it. `access.enter` opens a door with a key, and `access.keep` the keeper's, which has none.

access   doors, roles, keys
events   made, opened, changed; the join key, invitations
people   the list: imported, checked in, corrected
lists    a registration list looked over, put on ours, taken back
mine     what is an attendee's own: details, consent, statements, pitch
preview  the room's pitches at a glance; examples
clock    phases and rounds
rounds   the plan, and who sits where
slips    handed in, read, counted
printing the code to join by, badges, slip cards

mingling       who is told about whose need, as the facilitator plans and judges it
helping        whom I could help: offered or passed
introductions  seen by both sides, taken step by step, reminded of
favours        earned by introductions, called in
help_now       who could help now, of those I know by an introduction
after          what became of an evening, and what the matcher learns from it
exports        the same as a file
"""
