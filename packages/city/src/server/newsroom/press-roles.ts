/** Who writes and publishes. */
export const pressRoles = ['press'] as const

/** Who may read what is not yet public: those who sign it. */
export const pressReaders = ['press', 'head', 'operations-lead', 'planner', 'administrator'] as const
