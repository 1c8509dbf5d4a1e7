/** The thread of who writes: of the engine, what a plan that is open asks for, so that the first page is soon there. */
import { deskContext } from './context.ts';
import { answerMessages } from './thread.ts';
import { writingCalls } from './writing.ts';

answerMessages((settings) => writingCalls(deskContext(settings)));
