"""The texts of What's This beyond the tooltips, by the names of the controls."""

from revdeconv_gui.core.phrases import phrase

# Tooltips of controls whose own modules give them none.
TIPS = {
    phrase("Images"): phrase("Tick what to learn from (Enter); drag to change the order; right click for more"),
    phrase("Images, table"): phrase("Tick what to learn from (Enter); drag to change the order; right click for more"),
    phrase("Learn the pairs or the filter"): (
        phrase("Whether a run learns the unknown filter of the pairs, or the filter of the editor")
    ),
    phrase("Channel to edit"): phrase("Which channel’s matrix is edited"),
    phrase("Kernel matrix"): phrase("Type a number or an expression; arrows, Enter and Tab move"),
    phrase("Runs"): phrase("A click shows the run everywhere; Del removes it"),
    phrase("Log"): phrase("Everything that the program has said; can be selected and copied"),
    phrase("Worked example"): phrase("Arrows go from entry to entry, with Ctrl from block to block"),
    phrase("Make it the editor’s filter"): phrase("Put the weights of this moment into the filter editor"),
    phrase("Continue from here"): phrase("Start a new run from the weights of this moment"),
    phrase("Export its filter"): phrase("Write the weights of this moment to a file"),
    phrase("End of the run"): phrase("Go back to what the run has learned in the end"),
    phrase("First picture"): phrase("The picture at the left, or below"),
    phrase("Second picture"): phrase("The picture at the right, or above"),
    phrase("Channel of the histogram"): phrase("Which channel the histogram counts"),
    phrase("Learned filters, filters by rates"): phrase(
        "The filters that were learned; Enter or a click opens the run"
    ),
    phrase("Heat map, filters by rates"): phrase("The figures as colours; Enter or a click opens the run"),
    phrase("Table 1"): phrase("A row for each filter and rate; Enter or a double click opens it on the workbench"),
    phrase("Table 2"): phrase("What the rates of each filter come to"),
    phrase("Compared methods"): phrase(
        "Enter or a double click opens the row on the workbench; Ctrl+C copies the table"
    ),
    phrase("Pause"): phrase("Pause or go on"),
    phrase("Panels"): phrase("Panels that share one place; drag the title of one to move it"),
    phrase("Pages"): phrase("Workbench, Inspect, Experiment, Methods"),
    phrase("Sections"): phrase("What of the filter is shown"),
    phrase("Results of the experiment"): phrase("The figures as tables, colours, curves and filters"),
}

# Pictures and plots: a tooltip would cover what is looked at.
SURFACES = {
    phrase("Original"): phrase(
        "The image as it was read. Wheel zooms, drag pans, double-click fits; the right button has more."
    ),
    phrase("Filtered"): (
        phrase(
            "What the filter of the editor makes of the image, or the target of a pair, "
            "enlarged by repeating its pixels."
        )
    ),
    phrase("Deconvolved"): (
        phrase(
            "What running a filter backwards makes of the filtered picture. Which filter and which method are "
            "chosen above it."
        )
    ),
    phrase("Deconvolved − original"): (
        phrase(
            "The difference: blue is too dark, red is too bright. Learning error and sensitivity can be chosen instead."
        )
    ),
    phrase("Comparison"): (
        phrase(
            "Two pictures side by side, with a handle, or one in place of the other. B held shows the second, [ "
            "and ] move the handle."
        )
    ),
    phrase("Loss plot"): (
        phrase(
            "The loss of the shown runs, or their weights, against the blocks learned. A click looks at the run "
            "as it was there."
        )
    ),
}

# More about controls whose tooltip has to be short.
LONGER = {
    phrase("Learning rate"): (
        phrase(
            "Below the stable rate SGD finds the filter; above it, the filter becomes too large or a matter of "
            "chance. See “The stable rate” in the user guide."
        )
    ),
    phrase("Speed"): phrase(
        "Slowed down, the filter can be seen to take shape. The weights are the same, bit for bit."
    ),
    phrase("Kernel matrix"): (
        phrase(
            "The filter that is applied to the images and that a run tries to find again. 1/9 and -sqrt(2) are "
            "numbers too. Ctrl+Enter fills all selected cells, Ctrl+Tab leaves the matrix."
        )
    ),
    phrase("Images"): phrase(
        "Ticked images are learned from in the order of their numbers. Drop one on another to make them a pair."
    ),
    phrase("Compared methods"): phrase(
        "MAE is the mean absolute error against the original; the change compares with the plain zoom."
    ),
    phrase("Table 1"): (
        phrase(
            "The paper’s figures stand beside; equal digits are marked. They can only be equal on the paper’s images."
        )
    ),
}

# The panels themselves, by their object names.
DOCKS = {
    "images": phrase("The images of the project. Ticked ones are learned from."),
    "filter": phrase("The true filter: it is applied to the images, and a run tries to find it again."),
    "learning": phrase("How to learn, and the buttons that start, pause and stop a run."),
    "loss": phrase("How the error falls while a filter is learned."),
    "runs": phrase("All runs of the project. The chosen one is shown everywhere."),
    "log": phrase("Everything that the program has said since its start."),
    "weights": phrase("The learned weights beside the true ones, and how well they agree."),
    "block": phrase("Both equations of the method on one block, as a worked example."),
}

# The pages, by their classes.
PAGES = {
    "Workbench": phrase("The pictures of the chosen image: as it was, filtered, deconvolved, and how they differ."),
    "InspectPage": phrase(
        "What is inside a filter, and how near it is to another one: in a sentence, figures and pictures."
    ),
    "ExperimentPage": phrase("The paper’s experiment on your own images: every filter at every rate."),
    "MethodsPage": phrase("Which way of deconvolving comes nearest to the originals of your own images."),
}
