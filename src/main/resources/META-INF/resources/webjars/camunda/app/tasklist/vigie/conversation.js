// Keeps conversations up to date for as long as somebody looks at them, with one question at a time for each.
import { read } from './door.js';

const AT_MOST = 30000;
const open = new Map();

/**
 * Tells `tell` what was said, `{ said, problem }`, now and whenever it changes, at the latest after `pace` ms.
 * Stop it, or hurry it when something was written just now.
 */
export function follow(reference, pace, tell) {
  if (!open.has(reference)) open.set(reference, new Conversation(reference));
  const conversation = open.get(reference);
  const watcher = { pace, tell };
  conversation.join(watcher);
  return { stop: () => conversation.leave(watcher), hurry: () => conversation.ask() };
}

class Conversation {
  constructor(reference) {
    this.reference = reference;
    this.watchers = new Set();
    this.news = { said: null, problem: null };
    this.failures = 0;
    this.visible = () => document.hidden || this.ask();
    document.addEventListener('visibilitychange', this.visible);
  }

  join(watcher) {
    this.watchers.add(watcher);
    if (this.news.said || this.news.problem) watcher.tell(this.news);
    this.ask();
  }

  leave(watcher) {
    this.watchers.delete(watcher);
    if (this.watchers.size) return;
    clearTimeout(this.timer);
    document.removeEventListener('visibilitychange', this.visible);
    open.delete(this.reference);
  }

  async ask() {
    clearTimeout(this.timer);
    if (this.asking) {
      // what was written meanwhile may have come too late for the answer on its way
      this.again = true;
      return;
    }
    this.asking = true;
    try {
      this.heard(await read(this.reference, this.tag));
    } catch (failure) {
      this.failed(failure);
    }
    this.asking = false;
    if (!this.watchers.size) return;
    const wait = this.again ? 0 : this.pause();
    this.again = false;
    this.timer = setTimeout(() => this.ask(), wait);
  }

  heard({ unchanged, tag, said }) {
    this.failures = 0;
    if (!unchanged) this.tag = tag;
    if (!unchanged || this.news.problem) this.tell({ said: unchanged ? this.news.said : said, problem: null });
  }

  failed(failure) {
    this.failures++;
    const sentence = failure.status ? failure.message : 'Le serveur ne répond pas ; nouvel essai dans un instant.';
    if (this.news.problem !== sentence) this.tell({ said: this.news.said, problem: sentence, status: failure.status });
  }

  tell(news) {
    this.news = news;
    this.watchers.forEach(watcher => watcher.tell(news));
  }

  pause() {
    const pace = Math.min(...[...this.watchers].map(watcher => watcher.pace));
    return document.hidden ? AT_MOST : Math.min(AT_MOST, pace * 2 ** Math.min(this.failures, 4));
  }
}
