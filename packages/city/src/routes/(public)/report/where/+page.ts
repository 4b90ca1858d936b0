/** For the map and the device's position, and only for them: everything else of this page works without. */
export const csr = true
