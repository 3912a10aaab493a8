const FIRST = 8000; // a stream speaks at once, unless something on the way holds it back
const SILENCE = 45000;
const PAUSES = [500, 1000, 2000, 5000, 10000, 20000];

export class Door {
  constructor(base) {
    this.base = base + '/api/chat/conversations';
  }

  /** @throws an error with the status and the server's sentence, or without a status where it can't be reached */
  async ask(path, { token, body, signal, headers = {} } = {}) {
    const answer = await fetch(this.base + path, {
      method: body ? 'POST' : 'GET', credentials: 'omit', cache: 'no-store', signal,
      headers: {
        ...headers, ...(token && { Authorization: 'Bearer ' + token }), ...(body && { 'Content-Type': 'application/json' }),
      },
      body: body && JSON.stringify(body),
    });
    if (answer.ok) return answer;
    const problem = await answer.json().catch(() => ({}));
    throw Object.assign(new Error(problem.detail), { status: answer.status, pause: answer.headers.get('Retry-After') * 1000 });
  }
}

/** Follows a conversation: by stream, and by asking where no stream stands; from the last line on, whatever breaks. */
export class Stream {
  constructor(door, conversation, token, heard) {
    Object.assign(this, { door, token, heard, path: '/' + conversation, last: 0, tries: 0, stop: new AbortController() });
    this.wake = () => this.awake && this.awake();
    addEventListener('online', this.wake);
    this.run();
  }

  close() {
    this.closed = true;
    this.stop.abort();
    removeEventListener('online', this.wake);
    this.wake();
  }

  async run() {
    while (!this.closed) {
      let pause = 0;
      try {
        await this.listen();
      } catch (broken) {
        if (this.closed) return;
        if (broken.status === 401) return this.heard.gone();
        pause = broken.pause || 0;
      }
      await this.look();
      pause = Math.max(pause, PAUSES[Math.min(this.tries++, PAUSES.length - 1)] * (0.75 + Math.random() / 2));
      if (!this.closed) await new Promise((on) => { this.awake = on; setTimeout(on, pause); });
    }
  }

  async listen() {
    this.stop = new AbortController();
    let alarm;
    const alive = (wait) => { clearTimeout(alarm); alarm = setTimeout(() => this.stop.abort(), wait); };
    alive(FIRST);
    try {
      const answer = await this.door.ask(this.path + '/events', {
        token: this.token, signal: this.stop.signal,
        headers: { Accept: 'text/event-stream', 'Last-Event-ID': String(this.last) },
      });
      const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
      let rest = '';
      for (;;) {
        const { value, done } = await reader.read();
        if (done) return;
        alive(SILENCE);
        const events = (rest + value).split('\n\n');
        rest = events.pop();
        events.forEach((event) => this.take(event));
        this.tries = 0;
        this.heard.connected(true);
      }
    } finally {
      clearTimeout(alarm);
      if (!this.closed) this.heard.connected(false);
    }
  }

  take(event) {
    const data = /^data:(.+)/m.exec(event);
    if (!data) return;
    if (/^event: ?line$/m.test(event)) this.line(JSON.parse(data[1]));
    else this.heard.answering(JSON.parse(data[1]));
  }

  line(line) {
    if (line.seq <= this.last) return;
    this.last = line.seq;
    this.heard.line(line);
  }

  async look() {
    try {
      const answer = await this.door.ask(this.path + '/messages?after=' + this.last, { token: this.token });
      const page = await answer.json();
      page.lines.forEach((line) => this.line(line));
      this.heard.answering(page.answering);
    } catch (unreachable) {
      if (unreachable.status === 401 && !this.closed) { this.close(); this.heard.gone(); }
    }
  }
}
