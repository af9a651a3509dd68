"""Questions the window asks. A dialog is shown without holding up the event loop and tells its answer by a signal."""
