/** Documents, queries and updates of every shape that JSON can hold, from one seed. */

const TEXTS = ["open", "closed", "", "b", "straße", "Open"];
const FIELDS = ["status", "site", "priority", "tags", "device", "device.model", "notes", "notes.by", "notes.at", "tags.0", "_id"];
const TYPES = ["string", "number", "null", "bool", "date"];
const THROUGH_ARRAYS = ["notes.by", "notes.at", "tags.0"];

export class Source {
  #state;

  constructor(seed) {
    this.#state = seed >>> 0;
  }

  /** mulberry32 */
  below(bound) {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % bound;
  }

  of(values) {
    return values[this.below(values.length)];
  }

  times(count, make) {
    return Array.from({ length: count }, make);
  }

  scalar() {
    switch (this.below(7)) {
      case 0: return null;
      case 1: return this.below(6);
      case 2: return this.below(12) / 2;
      case 3: return this.below(2) === 0;
      case 4: return new Date(1000 * this.below(5));
      default: return this.of(TEXTS);
    }
  }

  value() {
    switch (this.below(10)) {
      case 0: return this.scalars();
      case 1: return { model: this.scalar() };
      default: return this.scalar();
    }
  }

  scalars() {
    return this.times(this.below(4), () => this.scalar());
  }

  document(id) {
    const document = { _id: id };
    const maybe = (field, make) => {
      if (this.below(4) > 0) document[field] = make();
    };
    maybe("status", () => this.value());
    maybe("site", () => this.scalar());
    maybe("priority", () => this.below(6));
    maybe("tags", () => this.scalars());
    maybe("device", () => (this.below(5) === 0 ? this.value() : { model: this.value() }));
    maybe("notes", () => (this.below(6) === 0 ? this.value() : this.times(this.below(4), () => this.note())));
    return document;
  }

  note() {
    const note = {};
    if (this.below(4) > 0) note.by = this.scalar();
    if (this.below(4) > 0) note.at = this.scalar();
    return note;
  }

  query(depth = 2) {
    const kind = depth === 0 ? 9 : this.below(10);
    const parts = () => this.times(1 + this.below(3), () => this.query(depth - 1));
    if (kind === 0) return { $and: parts() };
    if (kind === 1) return { $or: parts() };
    if (kind === 2) return { $nor: parts() };
    const query = {};
    this.times(1 + this.below(2), () => {
      const field = this.of(FIELDS);
      query[field] = this.condition(field);
    });
    return query;
  }

  condition(field) {
    if (this.below(3) === 0) return this.operand(field);
    const condition = {};
    this.times(1 + this.below(2), () => Object.assign(condition, this.operator(field)));
    return this.below(10) === 0 ? { $not: condition } : condition;
  }

  /** Through arrays, and under device, mingo reads null and arrays in another way than MongoDB does. */
  operand(field) {
    if (THROUGH_ARRAYS.includes(field)) return this.bound();
    return field === "device.model" ? this.scalar() : this.value();
  }

  /** In a list mingo does not find the empty array. */
  operands(field) {
    return this.times(this.below(4), () => this.operand(field)).filter((each) => each?.length !== 0);
  }

  bound() {
    const bound = this.scalar();
    return bound === null ? "b" : bound;
  }

  operator(field) {
    if (field === "tags" && this.below(3) === 0) return this.ofArray();
    if (field === "notes" && this.below(3) === 0) return { $elemMatch: this.note() };
    if (field === "notes.by" && this.below(6) === 0) return { $exists: this.below(2) === 0 };
    switch (this.below(11)) {
      case 0: return { $eq: this.operand(field) };
      case 1: return { $ne: this.operand(field) };
      case 2: return { $gt: this.bound() };
      case 3: return { $gte: this.bound() };
      case 4: return { $lt: this.bound() };
      case 5: return { $lte: this.bound() };
      case 6: return { $in: this.operands(field) };
      case 7: return { $nin: this.operands(field) };
      case 8: return field === "priority" ? { $mod: [2 + this.below(2), this.below(2)] } : { $exists: true };
      case 9: return field === "site" ? { $type: this.of(TYPES) } : { $exists: false };
      default: return { $gte: this.below(4), $lt: 2 + this.below(5) };
    }
  }

  ofArray() {
    switch (this.below(3)) {
      case 0: return { $all: this.times(1 + this.below(2), () => this.bound()) };
      case 1: return { $size: this.below(4) };
      default: return { $elemMatch: { $gte: this.below(4), $lt: 2 + this.below(5) } };
    }
  }

  sort() {
    const sort = {};
    this.times(this.below(3), () => (sort[this.of(["site", "priority"])] = this.direction()));
    delete sort._id;
    sort._id = this.direction();
    return sort;
  }

  direction() {
    return this.below(2) * 2 - 1;
  }

  /** A change that MongoDB would accept of this document. */
  update(document) {
    const isDevice = !("device" in document) || "model" in Object(document.device);
    switch (this.below(10)) {
      case 0: return { $set: { [isDevice ? "device.model" : "status"]: this.value() } };
      case 1: return { $unset: { [this.of(["status", "device.model", "priority"])]: "" } };
      case 2: return { $inc: { priority: this.below(5) - 2 } };
      case 3: return { $push: { tags: this.scalar() } };
      case 4: return "tags" in document ? this.pushed() : { $set: { "device": this.value() } };
      case 5: return { $addToSet: { tags: this.of(TEXTS) } };
      case 6: return { $pull: { tags: this.below(2) ? this.scalar() : { $gt: this.below(4) } } };
      case 7: return { $pop: { tags: this.direction() } };
      case 8: return { $min: { priority: this.below(6) } };
      default: return { $max: { priority: this.below(6) }, $set: { site: this.scalar() } };
    }
  }

  pushed() {
    return { $push: { tags: { $each: this.scalars(), $slice: this.below(7) - 3 } } };
  }
}
