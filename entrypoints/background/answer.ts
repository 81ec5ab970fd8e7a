import type { Sender } from '../../lib/messages/check.ts';
import type { ToBackground } from '../../lib/messages/protocol.ts';

/** Answers one kind of message; what came with it is still to be checked. */
type Answer<Type extends keyof ToBackground> = (data: unknown, sender: Sender) => Promise<Awaited<ReturnType<ToBackground[Type]>>>;

/** An answer to each of these kinds of messages. */
export type AnswersTo<Message extends keyof ToBackground> = { [Type in Message]: Answer<Type> };
