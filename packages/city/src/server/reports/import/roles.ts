/** Who brings files of reports in. */
export const importRoles = ['reports-desk', 'administrator'] as const
