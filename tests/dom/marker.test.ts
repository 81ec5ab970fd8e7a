/** Marks on a living page, in real Chromium and real Firefox: painted near the window, kept right, taken away. */
import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { BROWSERS, freshPages } from './browsers.ts';
import { bundle } from './bundle.ts';
import type * as InPage from './in-page.ts';

declare const gongjian: typeof InPage;
declare global {
  var test: InPage.TestMarker;
  /** What answers wait for. */
  var hold: Promise<void> | undefined;
  /** Gives the answer that is held back. */
  var answer: () => void;
}

const script = await bundle('in-page.ts', 'gongjian');
/** Two screens of text are 1,200 px here. */
const WINDOW = { width: 800, height: 600 };

describe.each(BROWSERS)('marks in %s', (name) => {
  const fresh = freshPages(name, WINDOW);
  let page: Page;
  beforeEach(() => {
    page = fresh();
  });

  async function mark(html: string, css = ''): Promise<void> {
    await page.setContent(`<!doctype html><meta charset="utf-8"><style>p{margin:0;line-height:30px}${css}</style><body>${html}`);
    await page.evaluate(script);
    await page.evaluate(async () => {
      globalThis.test = gongjian.startMarker(() => globalThis.hold);
      await test.started;
    });
  }

  /** Waits until exactly these words are painted; fails by the test's time limit, with what was painted instead. */
  async function expectPainted(words: string[], name: 'figure' | 'note' = 'figure'): Promise<void> {
    await page
      .waitForFunction(
        (expected, which) => JSON.stringify(gongjian.painted(which)) === expected,
        { timeout: 5000 },
        JSON.stringify(words),
        name,
      )
      .catch(async () => expect(await page.evaluate((which) => gongjian.painted(which), name)).toEqual(words));
  }

  /** Waits until these words are the first that are painted. */
  async function expectPaintedFirst(words: string[]): Promise<void> {
    const first = () => page.evaluate((count) => gongjian.painted('figure').slice(0, count), words.length);
    await page
      .waitForFunction(
        (expected, count) => JSON.stringify(gongjian.painted('figure').slice(0, count)) === expected,
        { timeout: 5000 },
        JSON.stringify(words),
        words.length,
      )
      .catch(async () => expect(await first()).toEqual(words));
  }

  it('paints what was found and leaves the DOM as it was', async () => {
    const html = '<p>走访1<b>2</b>家，慰问<span>3</span><i></i><span>家</span></p><p hidden>9家</p>';
    await page.setContent(`<!doctype html><body>${html}`);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await page.evaluate(script);
    await page.evaluate(async () => {
      globalThis.test = gongjian.startMarker();
      await test.started;
    });
    await expectPainted(['12家', '3家']);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });

  it('has the marks in view in place with the first reading, not a frame later', async () => {
    const far = '<p>慰问</p>'.repeat(100);
    await page.setContent(`<!doctype html><meta charset="utf-8"><body><p>走访12家</p><p>慰问5家</p>${far}<p>又7家</p>`);
    await page.evaluate(script);
    const words = await page.evaluate(async () => {
      globalThis.test = gongjian.startMarker();
      await test.started;
      return gongjian.painted('figure');
    });
    expect(words).toEqual(['12家', '5家']);
  });

  it('marks first what is in view of a long paragraph, whole sentences of it', async () => {
    const sentences = Array.from({ length: 2000 }, (_, i) => `走访${1000 + i}家，办成实事若干。`).join('');
    await page.setContent(`<!doctype html><meta charset="utf-8"><body><p>慰问5家</p><p>${sentences}</p>`);
    await page.evaluate(script);
    const numbers = await page.evaluate(async () => {
      scrollTo(0, document.body.offsetHeight / 2);
      globalThis.test = gongjian.startMarker((question) => (question > 1 ? new Promise(() => {}) : undefined));
      while (gongjian.painted('figure').length === 0) await new Promise(requestAnimationFrame);
      return gongjian.painted('figure').map((words) => Number.parseInt(words, 10));
    });
    const [first = 0] = numbers;
    expect(first).toBeGreaterThan(1000);
    expect(numbers).toEqual(numbers.map((_, i) => first + i));
    expect(numbers.length).toBeLessThan(1000);
  });

  it('leaves the marks in view as they are where the classes are chosen before all is known', async () => {
    await page.setContent('<!doctype html><meta charset="utf-8"><body><p>走访12家</p>');
    await page.evaluate(script);
    const seen = await page.evaluate(async () => {
      let release = () => {};
      const rest = new Promise<void>((resolve) => {
        release = resolve;
      });
      globalThis.test = gongjian.startMarker((question) => (question > 1 ? rest : undefined));
      while (gongjian.painted('figure').length === 0) await new Promise(requestAnimationFrame);
      const words: string[][] = [];
      for (const figure of [true, false, true]) {
        test.marker.show({ figure, slogan: true, programme: true });
        words.push(gongjian.painted('figure'));
      }
      release();
      await test.started;
      return [...words, gongjian.painted('figure')];
    });
    expect(seen).toEqual([['12家'], [], ['12家'], ['12家']]);
  });

  it('marks again what the page puts in, takes out, shows and hides', async () => {
    await mark('<div id="a"><p>走访12家</p></div><p id="b" hidden>慰问5家</p>');
    await expectPainted(['12家']);
    await page.evaluate(() => {
      (document.getElementById('a') as HTMLElement).innerHTML = '<p>走访12家</p>';
    });
    await expectPainted(['12家']);
    await page.evaluate(() => document.getElementById('a')?.append('，新建30', document.createElement('b'), '家'));
    await expectPainted(['12家', '30家']);
    await page.evaluate(() => document.getElementById('b')?.removeAttribute('hidden'));
    await expectPainted(['12家', '30家', '5家']);
    await page.evaluate(() => {
      (document.querySelector('#a p')?.firstChild as Text).data = '走访１2家，又7家';
    });
    await expectPainted(['2家', '7家', '30家', '5家']);
    await page.evaluate(() => document.body.replaceChildren('共8家'));
    await expectPainted(['8家']);
    await page.evaluate(() => document.body.replaceChildren());
    await expectPainted([]);
  });

  /** Starts marking and waits until the page as a whole was asked for: what is in view is the first question. */
  async function holdWhole(html: string): Promise<void> {
    await page.setContent(`<!doctype html><meta charset="utf-8"><body>${html}`);
    await page.evaluate(script);
    await page.evaluate(() => {
      const { promise, resolve } = Promise.withResolvers<void>();
      globalThis.test = gongjian.startMarker((question) => (question === 2 ? promise : undefined));
      globalThis.answer = resolve;
    });
    await page.waitForFunction(() => test.seen.asked === 2);
  }

  /** Holds back the answers to what is asked from now on. */
  function holdNext(): Promise<void> {
    return page.evaluate(() => {
      const { promise, resolve } = Promise.withResolvers<void>();
      hold = promise;
      globalThis.answer = resolve;
      test.seen.asked = 0;
    });
  }

  it('marks what has changed while the first answer was on its way', async () => {
    await holdWhole('<p id="a">走访12家</p><p id="b">慰问5家</p>');
    await page.evaluate(() => {
      document.getElementById('a')?.prepend('新建30家，');
      document.getElementById('b')?.remove();
    });
    await page.evaluate(() => answer());
    await expectPainted(['30家', '12家']);
  });

  it('marks what has changed in a shadow root and a frame that came with the question', async () => {
    await mark('<p>走访12家</p>');
    await holdNext();
    await page.evaluate(() => {
      const host = document.body.appendChild(document.createElement('div'));
      host.attachShadow({ mode: 'open' }).innerHTML = '<p>慰问5家</p>';
      const frame = document.body.appendChild(document.createElement('iframe'));
      frame.contentDocument?.body.append('培训8家');
    });
    await page.waitForFunction(() => test.seen.asked === 1);
    await page.evaluate(() => {
      document.querySelector('div')?.shadowRoot?.querySelector('p')?.prepend('新建30家，');
      document.querySelector('iframe')?.contentDocument?.body.prepend('评选40家，');
      answer();
    });
    await page.waitForFunction(() => test.marker.mentions.map(({ text }) => text).join() === '12家,30家,5家,40家,8家', { timeout: 5000 });
  });

  it('is not kept from the next change by an answer that is long in coming', async () => {
    await mark('<p>走访12家</p>');
    await holdNext();
    await page.evaluate(() => {
      document.body.append('，新建30家');
    });
    await page.waitForFunction(() => test.seen.asked === 1);
    const asked = await page.evaluate(() => performance.now());
    // Were this the page's time, it would rest for half a minute.
    await page.waitForFunction((asked) => performance.now() > asked + 1500, {}, asked);
    await page.evaluate(() => answer());
    await expectPainted(['12家', '30家']);
    await page.evaluate(() => document.body.append('，又7家'));
    await page.waitForFunction(() => gongjian.painted('figure').includes('7家'), { timeout: 15_000 });
  });

  it('asks once more where there was no answer, without a change of the page', async () => {
    await page.setContent('<!doctype html><meta charset="utf-8"><body><p>走访12家</p>');
    await page.evaluate(script);
    await page.evaluate(() => {
      globalThis.test = gongjian.startMarker((question) => (question <= 2 ? false : undefined));
    });
    await expectPainted(['12家']);
  });

  it('looks through a changed paragraph alone, and through new ones alone', async () => {
    const paragraphs = Array.from({ length: 300 }, (_, i) => `<p>走访<b>${i}</b>家</p>`).join('');
    await mark(`<div>${paragraphs}</div>`);
    const change = async (act: () => void, words: string) => {
      await page.evaluate(() => {
        test.seen.recognised = 0;
      });
      await page.evaluate(act);
      await page.waitForFunction((words) => test.marker.page.text.includes(words), {}, words);
      const { text, mentions, looked } = await page.evaluate(async () => {
        await test.marker.settled;
        const { page: read, mentions } = test.marker;
        return { text: read.text, looked: test.seen.recognised, mentions: mentions.map(({ start, end }) => read.text.slice(start, end)) };
      });
      expect(looked).toBeLessThan(40);
      expect(mentions).toEqual(text.match(/\d+家/g));
      expect(await page.evaluate(() => gongjian.collect().text)).toBe(text);
    };
    await change(() => document.querySelectorAll('p')[3]?.append('，又971家'), '又971家');
    await expectPaintedFirst(['0家', '1家', '2家', '3家', '971家', '4家']);
    await change(() => {
      (document.querySelectorAll('p')[2]?.lastChild as Text).data = '户，972家';
      document.querySelectorAll('p')[200]?.replaceChildren('改为973家');
    }, '改为973家');
    await expectPaintedFirst(['0家', '1家', '972家', '3家', '971家', '4家']);
    await change(() => document.querySelector('div')?.insertAdjacentHTML('afterbegin', '<p>974家</p>'), '974家');
    await expectPaintedFirst(['974家', '0家', '1家', '972家']);
    // Hidden from now on, it is no paragraph that could be read by itself.
    await page.evaluate(() => document.querySelectorAll('p')[1]?.setAttribute('style', 'display:none'));
    await expectPaintedFirst(['974家', '1家', '972家']);
  });

  it('paints what is fixed in the window wherever its place in the text is', async () => {
    const paragraphs = Array.from({ length: 400 }, (_, i) => `<p>走访${i}家</p>`).join('');
    await mark(`<header><p id="fixed">本页9家</p></header>${paragraphs}`, '#fixed{position:fixed;bottom:0}');
    await page.evaluate(() => scrollTo(0, 9000));
    await page.waitForFunction(() => gongjian.painted('figure').includes('300家'));
    expect((await page.evaluate(() => gongjian.painted('figure')))[0]).toBe('9家');
  });

  it('marks again after document.write has replaced the document', async () => {
    await mark('<p>走访12家</p>');
    await page.evaluate(() => {
      document.documentElement.replaceWith(document.createElement('html'));
      document.documentElement.append(document.createElement('body'));
      document.body.append('新页3家');
    });
    await expectPainted(['3家']);
  });

  it('registers only what is near the window, and moves on with it', async () => {
    const paragraphs = Array.from({ length: 1000 }, (_, i) => `<p>走访${i}家</p>`).join('');
    await mark(paragraphs);
    const near = () => page.evaluate(() => gongjian.painted('figure').map((words) => Number.parseInt(words, 10)));
    // What is in view first, then a screen more.
    await page.waitForFunction(() => gongjian.painted('figure').length >= 35);
    const first = await near();
    expect(first[0]).toBe(0);
    expect(first.length).toBeLessThan(60);
    await page.evaluate(() => scrollTo(0, 15_000));
    await page.waitForFunction(() => gongjian.painted('figure')[0] !== '0家');
    const later = await near();
    expect(later).toContain(500);
    expect(later).toContain(519);
    expect(later.length).toBeLessThan(90);
    expect(await page.evaluate(() => test.marker.mentions.length)).toBe(1000);
  });

  it('takes back thousands of marks in no more time than it put them there', async () => {
    await page.setContent('<!doctype html><body>');
    await page.evaluate(script);
    const { there, back, left } = await page.evaluate(async () => {
      const words = Array.from({ length: 6000 }, () => document.body.appendChild(document.createElement('p')));
      for (const word of words) word.append('慰问职工286人');
      const ranges = words.map(
        ({ firstChild }) =>
          new StaticRange({ startContainer: firstChild as Text, startOffset: 4, endContainer: firstChild as Text, endOffset: 8 }),
      );
      const painter = gongjian.createPainter();
      const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      const timed = async (some: StaticRange[]) => {
        const begun = performance.now();
        painter.paint('figure', new Set(some));
        await frame();
        return performance.now() - begun;
      };
      await frame();
      const there = await timed(ranges);
      const back = await timed(ranges.slice(0, 10));
      return { there, back, left: CSS.highlights.get(gongjian.highlightName('figure'))?.size };
    });
    expect(left).toBe(10);
    expect(back, `milliseconds, of ${there}`).toBeLessThan(there + 100);
  });

  it('looks into a block that holds very many marks', async () => {
    await mark(`<div style="line-height:30px">${Array.from({ length: 1000 }, (_, i) => `走访${i}家<br>`).join('')}</div>`);
    await page.waitForFunction(() => gongjian.painted('figure').length > 0);
    expect(await page.evaluate(() => gongjian.painted('figure').length)).toBeLessThan(60);
    await page.evaluate(() => scrollTo(0, 15_000));
    await page.waitForFunction(() => gongjian.painted('figure').includes('510家'));
    expect(await page.evaluate(() => gongjian.painted('figure').length)).toBeLessThan(90);
  });

  it('looks down into elements that stand in each other thousands deep', async () => {
    await page.setContent('<!doctype html><meta charset="utf-8"><body><p>走访12家</p>');
    // The parser of a page would put up with some five hundred, and Chromium's own layout breaks down before three thousand.
    await page.evaluate(
      (deepest) => {
        let inner: Element = document.body;
        for (let depth = 1; depth <= deepest; depth++) {
          inner = inner.appendChild(document.createElement('div'));
          if (depth === 100) inner.append('慰问5家');
        }
        inner.append('深处');
      },
      name === 'firefox' ? 10_000 : 1500,
    );
    await page.evaluate(script);
    await page.evaluate(async () => {
      globalThis.test = gongjian.startMarker();
      await test.started;
    });
    await expectPainted(['12家', '5家']);
  });

  it('sees to boxes that scroll by themselves', async () => {
    const paragraphs = Array.from({ length: 500 }, (_, i) => `<p>走访${i}家</p>`).join('');
    await mark(`<div id="box" style="height:300px;overflow:auto">${paragraphs}</div>`);
    await page.waitForFunction(() => gongjian.painted('figure').length > 0);
    expect(await page.evaluate(() => gongjian.painted('figure').length)).toBeLessThan(80);
    await page.evaluate(() => document.getElementById('box')?.scrollTo(0, 6000));
    await page.waitForFunction(() => gongjian.painted('figure').includes('203家'));
    const isShown = await page.evaluate(() => gongjian.reveal(test.marker, test.marker.mentions[400] as { start: number; end: number }));
    expect(isShown).toBe(true);
    const box = await page.evaluate(
      () => test.marker.rangeOf(test.marker.mentions[400] as { start: number; end: number })?.getBoundingClientRect().top,
    );
    expect(box).toBeGreaterThan(0);
    expect(box).toBeLessThan(300);
    await page.waitForFunction(() => gongjian.painted('flash')[0] === '400家');
    await page.waitForFunction(() => gongjian.painted('flash').length === 0);
  });

  it('leaves what is near such a box as it is while that is scrolled a little, as it does with the page', async () => {
    const paragraphs = Array.from({ length: 500 }, (_, i) => `<p>走访${i}家</p>`).join('');
    await mark(`<div id="box" style="height:300px;overflow:auto">${paragraphs}</div>`);
    await page.waitForFunction(() => gongjian.painted('figure').length > 0);
    /** How often other marks are painted in ten steps. */
    const changes = (step: number) =>
      page.evaluate(async (step) => {
        const states: string[] = [];
        for (let steps = 0; steps <= 10; steps++) {
          document.getElementById('box')?.scrollBy(0, step);
          // Told in the first frame, done in it or in the next.
          for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
          states.push(gongjian.painted('figure').join());
        }
        return states.filter((state, i) => i > 0 && state !== states[i - 1]).length;
      }, step);
    expect(await changes(1000)).toBe(10);
    // A look once a second is not left out.
    expect(await changes(40)).toBeLessThan(4);
  });

  it('puts back what the page throws out, and touches no entry of the page', async () => {
    await mark('<p>走访12家</p>');
    await expectPainted(['12家']);
    await page.evaluate(() => {
      CSS.highlights.clear();
      CSS.highlights.set('page-own', new Highlight());
    });
    await expectPainted(['12家']);
    const names = await page.evaluate(() => {
      test.stop();
      return [...CSS.highlights.keys()];
    });
    expect(names).toEqual(['page-own']);
  });

  it('ends for good: no mark, no answer to a change', async () => {
    await mark('<p>走访12家</p>');
    await expectPainted(['12家']);
    const marked = await page.evaluate(async () => {
      test.stop();
      const before = test.seen.marked;
      document.body.append('又3家');
      await test.marker.read();
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return { readings: test.seen.marked - before, names: [...CSS.highlights.keys()] };
    });
    expect(marked).toEqual({ readings: 0, names: [] });
  });

  it('finds what is under the pointer exactly where it is painted', async () => {
    await mark(
      `<p style="width:300px">${'职工走访12<b>3</b>家，慰问5家；'.repeat(30)}</p><p style="text-align:right">右9家</p>
      <div style="padding:9px">前6家<p>段7家</p><span>两<a href="#">8家</a></span><br>后3家<form>表4家<input name="childNodes"></form></div>`,
    );
    const wrong = await page.evaluate(() => {
      const boxes = test.marker.mentions.flatMap((mention) =>
        [...(test.marker.rangeOf(mention)?.getClientRects() ?? [])].map((box) => ({ box, start: mention.start })),
      );
      const misses: string[] = [];
      let hits = 0;
      for (let x = 2.25; x < innerWidth; x += 7) {
        for (let y = 2.25; y < innerHeight; y += 7) {
          const expected = boxes.find(({ box }) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom)?.start;
          const found = [undefined, document.elementFromPoint(x, y) ?? undefined].map((under) => test.marker.mentionAt(x, y, under)?.start);
          if (expected !== undefined) hits++;
          if (found.some((start) => start !== expected)) misses.push(`${x},${y}: ${found} for ${expected}`);
        }
      }
      return { hits, misses };
    });
    expect(wrong.hits).toBeGreaterThan(100);
    expect(wrong.misses).toEqual([]);
  });

  it('shows classes as asked and goes from mark to mark', async () => {
    await mark('<p>甲1家</p><p>乙2家</p><p>丙3家</p>');
    const steps = await page.evaluate(() => {
      const [first, second, third] = test.marker.mentions;
      const words = (mention: { text: string } | undefined) => mention?.text;
      return {
        fromTop: words(test.marker.neighbour(undefined, 1)),
        next: words(test.marker.neighbour(first, 1)),
        previous: words(test.marker.neighbour(second, -1)),
        around: words(test.marker.neighbour(third, 1)),
        back: words(test.marker.neighbour(first, -1)),
      };
    });
    expect(steps).toEqual({ fromTop: '1家', next: '2家', previous: '1家', around: '1家', back: '3家' });
    await page.evaluate(() => test.marker.show({ figure: false, slogan: true, programme: true }));
    await expectPainted([]);
    expect(await page.evaluate(() => [test.marker.neighbour(undefined, 1) === undefined, test.marker.mentions.length])).toEqual([true, 3]);
  });

  it('keeps notes in their places while the page changes', async () => {
    await mark('<p>全区各级工会共走访企业12家，职工反映良好。</p>');
    await page.evaluate(() => {
      const { text } = test.marker.page;
      const start = text.indexOf('职工反映');
      const selector = gongjian.describe(text, { start, end: start + 6 });
      const target = { source: 'https://example.invalid/', title: '', selector };
      test.marker.setNotes([{ id: 'a', created: '', modified: '', target, body: { text: '', tags: [] } }]);
    });
    await expectPainted(['职工反映良好'], 'note');
    await page.evaluate(() => document.body.insertAdjacentHTML('afterbegin', '<p>新加的一段，走访3家。</p>'));
    await expectPainted(['3家', '12家']);
    await expectPainted(['职工反映良好'], 'note');
    await page.evaluate(() => document.body.lastElementChild?.remove());
    await expectPainted([], 'note');
    await page.waitForFunction(() => test.marker.notes[0]?.place.state === 'orphan', { timeout: 5000 });
  });

  it('says that a note’s row is gone when its list is scrolled, puts it into no other, and has it back', async () => {
    await mark('<div id="list"></div>');
    const scrollTo = (first: number) =>
      page.evaluate((first) => {
        const list = document.getElementById('list') as HTMLElement;
        // Each row that comes into view is put where one has left it.
        while (list.childElementCount < 9) list.append(document.createElement('p'));
        for (let row = first; row < first + 9; row++)
          (list.children[(row - 1) % 9] as Element).textContent =
            `第${row}项：在镇街建成驿站${row * 3 + 8}座，服务职工${row * 7 + 94}人次。`;
      }, first);
    await scrollTo(1);
    await page.waitForFunction(() => test.marker.page.text.includes('第9项'));
    await page.evaluate(() => {
      const { text } = test.marker.page;
      test.marker.setNotes(
        ['在镇街建成驿站17座', '服务职工'].map((words, i) => {
          const start = text.indexOf(words, text.indexOf('第3项'));
          const selector = gongjian.describe(text, { start, end: start + words.length });
          const target = { source: 'https://example.invalid/', title: '', selector };
          return { id: `${i}`, created: '', modified: '', target, body: { text: '', tags: [] } };
        }),
      );
    });
    const quotations = ['在镇街建成驿站17座', '服务职工'];
    await expectPainted(quotations, 'note');
    for (const [first, isThere] of [
      [3, true],
      [5, false],
      [6, false],
      [50, false],
      [2, true],
    ] as const) {
      await scrollTo(first);
      await page.waitForFunction((row) => test.marker.page.text.includes(`第${row}项`), {}, first + 8);
      await expectPainted(isThere ? quotations : [], 'note');
      const rows = await page.evaluate(() => {
        const { notes, page } = test.marker;
        return notes.map(({ place }) => place.state === 'anchored' && page.text.slice(0, place.start).split('\n').at(-1)?.slice(0, 3));
      });
      expect(rows).toEqual(isThere ? ['第3项', '第3项'] : [false, false]);
    }
  });

  it('leads every span to its elements and back', async () => {
    await page.setContent(
      `<!doctype html><body><h1>总结 👷‍♀️</h1><script>var a = '甲'</script><div>一<b>二😀</b><i hidden>隐</i>三<br>四</div>
       <table><tr><td>五<td>六&nbsp;七<tr><td colspan="2"><p>八<p>九</table><my-card>十</my-card>`,
    );
    await page.evaluate(script);
    expect(await page.evaluate(() => gongjian.elementFailures(9))).toEqual([]);
  });

  it('tells rows apart by their elements where nothing else does', async () => {
    const row = '<tr><td>乡镇工会<td>建家<td>达标<td>已验收';
    await mark(`<p>各单位建家情况如下。</p><table>${row.repeat(9)}</table><p>以上由办公室汇总。</p>`);
    await page.evaluate(() => {
      const { page } = test.marker;
      const at = [...page.text.matchAll(/达标/g)][4]?.index ?? 0;
      const [quote, position, range] = gongjian.describeOnPage(page, { start: at, end: at + 2 });
      const note = { created: '', modified: '', body: { text: '', tags: [] } };
      const target = { source: 'https://example.invalid/', title: '' };
      test.marker.setNotes([
        { ...note, id: 'a', target: { ...target, selector: [quote, position, range] } },
        { ...note, id: 'b', target: { ...target, selector: [quote, position] } },
      ]);
      document.body.insertAdjacentHTML('afterbegin', `<p>${'本站公告：系统将于周六停机维护。'.repeat(4)}</p>`);
    });
    await page.waitForFunction(() => test.marker.page.text.startsWith('本站公告') && test.marker.notes[1]?.place.state === 'orphan');
    const found = await page.evaluate(() => {
      const { place } = test.marker.notes[0] ?? {};
      const range = place?.state === 'anchored' ? test.marker.rangeOf(place) : null;
      const rows = [...document.querySelectorAll('tr')];
      return rows.findIndex((row) => row.contains(range?.startContainer ?? null));
    });
    expect(found).toBe(4);
  });

  it('walks no path that a file made up', async () => {
    await mark('<p>走访<b>慰问</b>职工</p>');
    const states = await page.evaluate(() => {
      const { page } = test.marker;
      const [quote, position] = gongjian.describe('慰问', { start: 0, end: 2 });
      const paths = ['//b', '/html[1]/body[1]/p[1]/b[99999]', '/..', "/*[contains(.,'a')]", '/constructor[1]', '', '/html[1]/body[1]'];
      return paths.map((path) => {
        const range = { type: 'RangeSelector' as const, startContainer: path, startOffset: 9999, endContainer: path, endOffset: 0 };
        return gongjian.anchorOnPage({ ...page, text: page.text.replace('慰问', '座谈') }, [[quote, position, range]])[0]?.state;
      });
    });
    expect(new Set(states)).toEqual(new Set(['orphan']));
  });

  it('works without CSS highlights, but for the paint', async () => {
    await page.setContent('<!doctype html><body><p>走访12家</p>');
    await page.evaluate(script);
    const known = await page.evaluate(async () => {
      Object.defineProperty(globalThis, 'Highlight', { value: undefined });
      globalThis.test = gongjian.startMarker();
      await test.started;
      return {
        canPaint: test.marker.canPaint,
        mentions: test.marker.mentions.map(({ text }) => text),
        isShown: test.marker.rangeOf({ start: 2, end: 5 })?.toString(),
      };
    });
    expect(known).toEqual({ canPaint: false, mentions: ['12家'], isShown: '12家' });
  });

  it('reads a page that mutates for ever ever less often, and says so', { timeout: 60_000 }, async () => {
    await mark('<p>走访12家</p><p id="clock"></p>');
    const result = await page.evaluate(async () => {
      const clock = document.getElementById('clock') as HTMLElement;
      let count = 0;
      const timer = setInterval(() => {
        clock.textContent = `第${++count}家`;
      }, 10);
      const started = performance.now();
      while (test.seen.restless.length === 0 && performance.now() - started < 30_000)
        await new Promise((resolve) => setTimeout(resolve, 100));
      const told = performance.now() - started;
      const readings = test.seen.marked;
      await new Promise((resolve) => setTimeout(resolve, 5000));
      const later = test.seen.marked - readings;
      clearInterval(timer);
      // What is new elsewhere is seen soon all the same.
      document.body.append('另有88家');
      const appended = performance.now();
      while (!test.marker.page.text.includes('另有88家') && performance.now() - appended < 10_000)
        await new Promise((resolve) => setTimeout(resolve, 20));
      const seenAfter = performance.now() - appended;
      // The last of all is read once the page is at rest, not when the pause is over that it had earned.
      clock.textContent = '最后99家';
      const rested = performance.now();
      while (!test.marker.page.text.includes('最后99家') && performance.now() - rested < 20_000)
        await new Promise((resolve) => setTimeout(resolve, 20));
      return { told, readings, later, seenAfter, restAfter: performance.now() - rested, restless: test.seen.restless };
    });
    console.log(
      `${name}: told after ${result.told.toFixed(0)} ms and ${result.readings} readings; then ${result.later} in 5 s; new text after ${result.seenAfter.toFixed(0)} ms`,
    );
    expect(result.restless[0]).toBe(true);
    expect(result.readings).toBeLessThan(12);
    expect(result.later).toBeLessThan(3);
    expect(result.seenAfter).toBeLessThan(2000);
    expect(result.restAfter).toBeLessThan(8000);
  });
});
