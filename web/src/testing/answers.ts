import { HttpResponse, type JsonBodyType } from 'msw';

const correlationId = '0199c1f2-7a30-7c11-9d54-3f7b8f5f6a01';

export function problem(status: number, kind: string, detail = kind) {
  return HttpResponse.json(
    { type: `/errors/${kind}`, title: 'Refused', status, detail, correlationId },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  );
}

export const page = (items: JsonBodyType[]) => HttpResponse.json({ items, next: null });
