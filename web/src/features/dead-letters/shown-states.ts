export const shownStates = ['waiting', 'replayed', 'discarded'] as const;

export type ShownState = (typeof shownStates)[number];

export const shownState = (state: unknown): ShownState => shownStates.find((one) => one === state) ?? 'waiting';
