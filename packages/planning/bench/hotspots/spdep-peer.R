# Gi* of each time band by the R package spdep, on the cells and points that measure.ts left in a folder.
# The cell of each point is given; timed are neighbours, counts and localG. Prints seconds, processor seconds, links a cell,
# the largest difference from our z-scores and the version.
suppressPackageStartupMessages(library(spdep))
folder <- commandArgs(trailingOnly = TRUE)[1]
read <- function(name, what, size) {
  path <- file.path(folder, paste0(name, ".bin"))
  readBin(path, what, file.size(path) / size, size)
}
cell <- read("cell", "integer", 4)
band <- read("band", "integer", 4)
x <- read("x", "numeric", 8)
y <- read("y", "numeric", 8)
ours <- read("z", "numeric", 8)
n <- length(x)
bands <- max(band)

time <- system.time({
  # centres of neighbours lie 115 to 140 m apart, those of the next ring 200 m and more
  near <- dnearneigh(cbind(x, y), 0, 170)
  weights <- nb2listw(include.self(near), style = "B", zero.policy = TRUE)
  inside <- cell > 0
  counts <- matrix(tabulate((band[inside] - 1) * n + cell[inside], n * bands), n, bands)
  z <- sapply(seq_len(bands), function(b) as.numeric(localG(counts[, b], weights, zero.policy = TRUE)))
})
links <- sum(card(near)) / n
cat(time[["elapsed"]], sum(time[c("user.self", "sys.self")]), links, max(abs(as.vector(z) - ours)), as.character(packageVersion("spdep")), "\n")
