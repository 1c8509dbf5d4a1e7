/** The engine as a thread. */
import { deskCalls } from './engine.ts';
import { answerMessages } from './thread.ts';

answerMessages(deskCalls);
