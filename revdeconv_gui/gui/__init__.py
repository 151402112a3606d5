"""The widgets. They render the session and call it; they hold no truth of their own."""
