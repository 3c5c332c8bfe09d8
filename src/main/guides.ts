import { z } from 'zod';

const text = z.object({ da: z.string().min(1), en: z.string().min(1) });

/** `resources/guides/way-4.json`: the steps after the SMS, for both starting states (design: guidance). */
export const guideText = z
  .object({
    way: z.literal(4),
    source: z.string().min(1),
    read: z.iso.date(),
    starts: z.object({ ready: z.array(z.string()).min(1), locked: z.array(z.string()).min(1) }),
    steps: z.array(z.object({ id: z.string().regex(/^[a-z0-9-]+$/), text })).min(1),
  })
  .check((context) => {
    const ids = new Set(context.value.steps.map((step) => step.id));
    for (const [start, wanted] of Object.entries(context.value.starts)) {
      for (const id of wanted)
        if (!ids.has(id))
          context.issues.push({
            code: 'custom',
            message: `starts.${start} names the step ${id}, which is not there`,
            input: id,
          });
    }
  });
export type GuideText = z.infer<typeof guideText>;

/** The steps of one starting state, in order. */
export const guideSteps = (guide: GuideText, start: 'ready' | 'locked') =>
  guide.starts[start].flatMap((id) => guide.steps.find((step) => step.id === id) ?? []);
