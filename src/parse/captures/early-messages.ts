import type { Message } from '../../model/messages.js';

/** Messages about places that have not been read yet: they are kept until what contains them is. */
export class EarlyMessages {
  #messages: Message[] = [];

  add(message: Message): void {
    this.#messages.push(message);
  }

  /** Takes those that begin before an offset. */
  takeBefore(offset: number): Message[] {
    const taken = this.#messages.filter(({ start }) => start < offset);
    this.#messages = this.#messages.filter(({ start }) => start >= offset);
    return taken;
  }
}
