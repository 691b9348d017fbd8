export const views = ['inbox', 'accepted', 'snoozed', 'dismissed', 'all'] as const;

/** Which part of the suggestions is looked at; it stands in the address. */
export type View = (typeof views)[number];

export const viewOf = (state: unknown): View => views.find((view) => view === state) ?? 'inbox';
