/** Who handles reports. */
export const deskRoles = ['reports-desk'] as const
