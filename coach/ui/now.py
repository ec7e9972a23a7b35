"""Where everybody starts: leads on to the page that is of use now. So each other page keeps its address."""

from coach.ui import frame

frame.go_to(frame.pages()[0].file)
