"""The running program without its widgets: current document, undo, runs, background work. QtCore and QtGui only."""
