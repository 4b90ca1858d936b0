/** No JavaScript but where a page asks for it: forms are posts, details open by themselves. The office asks for it. */
export const csr = false
