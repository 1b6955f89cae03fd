// @ts-check
// The C++ program as JavaScript sees it: calls that pass strings and bytes, and one end for everything that goes wrong.

const utf8 = new TextEncoder();

export class Program {
  /** @param {(reason: unknown) => void} failed  called once */
  constructor(failed) {
    this.failed = failed;
    /** @type {any} */
    this.module = null;
    this.isBroken = false;
  }

  /** @param {unknown} reason */
  fail(reason) {
    if (this.isBroken) return;
    this.isBroken = true;
    this.failed(reason);
  }

  /** Calls an exported function; a string or bytes become a pointer and a length. Nothing is called once it has failed.
   *  @param {string} name @param {...(number | string | Uint8Array)} values @returns {number} */
  call(name, ...values) {
    if (!this.module || this.isBroken) return 0;
    /** @type {number[]} */
    const held = [];
    try {
      const plain = values.flatMap((value) => {
        if (typeof value === 'number') return [value];
        const bytes = typeof value === 'string' ? utf8.encode(value) : value;
        const at = this.module._malloc(bytes.length || 1);
        this.module.HEAPU8.set(bytes, at);
        held.push(at);
        return [at, bytes.length];
      });
      const answer = this.module['_' + name](...plain);
      for (const at of held) this.module._free(at);
      return answer;
    } catch (reason) {
      this.fail(reason);
      return 0;
    }
  }
}
