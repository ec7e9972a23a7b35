"""What people do at an evening, each verb checked for who may do it. The app and the command line call nothing below.

A verb takes the Door its caller came in by, and does one thing; `access.TABLE` says which role may do which.
"""
