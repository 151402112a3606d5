"""Everything that is kept in files: images, filters, losses, projects. Knows neither Qt nor numba."""
