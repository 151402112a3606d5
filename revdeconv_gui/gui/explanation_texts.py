"""The texts of What's This beyond the tooltips, by the names of the controls."""

# Tooltips of controls whose own modules give them none.
TIPS = {
    "Images": "Tick what to learn from (Enter); drag to change the order; right click for more",
    "Images, table": "Tick what to learn from (Enter); drag to change the order; right click for more",
    "Learn the pairs or the filter": (
        "Whether a run learns the unknown filter of the pairs, or the filter of the editor"
    ),
    "Channel to edit": "Which channel’s matrix is edited",
    "Kernel matrix": "Type a number or an expression; arrows, Enter and Tab move",
    "Runs": "A click shows the run everywhere; Del removes it",
    "Log": "Everything that the program has said; can be selected and copied",
    "Worked example": "Arrows go from entry to entry, with Ctrl from block to block",
    "Make it the editor’s filter": "Put the weights of this moment into the filter editor",
    "Continue from here": "Start a new run from the weights of this moment",
    "Export its filter": "Write the weights of this moment to a file",
    "End of the run": "Go back to what the run has learned in the end",
    "First picture": "The picture at the left, or below",
    "Second picture": "The picture at the right, or above",
    "Channel of the histogram": "Which channel the histogram counts",
    "Learned filters, filters by rates": "The filters that were learned; Enter or a click opens the run",
    "Heat map, filters by rates": "The figures as colours; Enter or a click opens the run",
    "Table 1": "A row for each filter and rate; Enter or a double click opens it on the workbench",
    "Table 2": "What the rates of each filter come to",
    "Compared methods": "Enter or a double click opens the row on the workbench; Ctrl+C copies the table",
    "Pause": "Pause or go on",
    "Panels": "Panels that share one place; drag the title of one to move it",
    "Pages": "Workbench, Inspect, Experiment, Methods",
    "Sections": "What of the filter is shown",
    "Results of the experiment": "The figures as tables, colours, curves and filters",
}

# Pictures and plots: a tooltip would cover what is looked at.
SURFACES = {
    "Original": "The image as it was read. Wheel zooms, drag pans, double-click fits; the right button has more.",
    "Filtered": (
        "What the filter of the editor makes of the image, or the target of a pair, enlarged by repeating its pixels."
    ),
    "Deconvolved": (
        "What running a filter backwards makes of the filtered picture. Which filter and which method are "
        "chosen above it."
    ),
    "Deconvolved − original": (
        "The difference: blue is too dark, red is too bright. Learning error and sensitivity can be chosen instead."
    ),
    "Comparison": (
        "Two pictures side by side, with a handle, or one in place of the other. B held shows the second, [ "
        "and ] move the handle."
    ),
    "Loss plot": (
        "The loss of the shown runs, or their weights, against the blocks learned. A click looks at the run "
        "as it was there."
    ),
}

# More about controls whose tooltip has to be short.
LONGER = {
    "Learning rate": (
        "Below the stable rate SGD finds the filter; above it, the filter becomes too large or a matter of "
        "chance. See “The stable rate” in the user guide."
    ),
    "Speed": "Slowed down, the filter can be seen to take shape. The weights are the same, bit for bit.",
    "Kernel matrix": (
        "The filter that is applied to the images and that a run tries to find again. 1/9 and -sqrt(2) are "
        "numbers too. Ctrl+Enter fills all selected cells, Ctrl+Tab leaves the matrix."
    ),
    "Images": "Ticked images are learned from in the order of their numbers. Drop one on another to make them a pair.",
    "Compared methods": "MAE is the mean absolute error against the original; the change compares with the plain zoom.",
    "Table 1": (
        "The paper’s figures stand beside; equal digits are marked. They can only be equal on the paper’s images."
    ),
}

# The panels themselves, by their object names.
DOCKS = {
    "images": "The images of the project. Ticked ones are learned from.",
    "filter": "The true filter: it is applied to the images, and a run tries to find it again.",
    "learning": "How to learn, and the buttons that start, pause and stop a run.",
    "loss": "How the error falls while a filter is learned.",
    "runs": "All runs of the project. The chosen one is shown everywhere.",
    "log": "Everything that the program has said since its start.",
    "weights": "The learned weights beside the true ones, and how well they agree.",
    "block": "Both equations of the method on one block, as a worked example.",
}

# The pages, by their classes.
PAGES = {
    "Workbench": "The pictures of the chosen image: as it was, filtered, deconvolved, and how they differ.",
    "InspectPage": "What is inside a filter, and how near it is to another one: in a sentence, figures and pictures.",
    "ExperimentPage": "The paper’s experiment on your own images: every filter at every rate.",
    "MethodsPage": "Which way of deconvolving comes nearest to the originals of your own images.",
}
