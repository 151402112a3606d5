"""Learn a convolutional filter from images, look inside it, and run it backwards."""

__version__ = "0.1.0"
