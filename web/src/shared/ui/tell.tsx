import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';

/** Says that something is done and, where it can be undone, offers that for a while. */
export function tell(message: string, undo?: { label: string; run: () => void }): void {
  const id = notifications.show({
    color: 'harbor',
    autoClose: undo ? 10_000 : 5_000,
    message: (
      <Group justify="space-between" wrap="nowrap" gap="md">
        <Text size="sm">{message}</Text>
        {undo ? (
          <Button
            size="compact-sm"
            variant="light"
            onClick={() => {
              notifications.hide(id);
              undo.run();
            }}
          >
            {undo.label}
          </Button>
        ) : null}
      </Group>
    ),
  });
}

/** Says that something did not work, with the id to tell to whoever helps. */
export function tellProblem(text: { title: string; hint: string }, correlationId?: string): void {
  notifications.show({
    color: 'red',
    title: text.title,
    message: correlationId ? `${text.hint} (${correlationId})` : text.hint,
    autoClose: 12_000,
  });
}
