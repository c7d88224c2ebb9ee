import { RecordManager } from "@langchain/core/indexing";

/** What was indexed, in this process. */
export class RecordList extends RecordManager {
  override lc_namespace: string[] = ["keepsake", "testing"];
  private readonly seen = new Map<string, number>();
  private now = 0;

  async createSchema(): Promise<void> {
    await Promise.resolve();
  }

  async getTime(): Promise<number> {
    this.now += 1;
    return await Promise.resolve(this.now);
  }

  async update(keys: string[]): Promise<void> {
    keys.forEach((key) => this.seen.set(key, this.now));
    await Promise.resolve();
  }

  async exists(keys: string[]): Promise<boolean[]> {
    return await Promise.resolve(keys.map((key) => this.seen.has(key)));
  }

  async listKeys({ before = Infinity }: { before?: number }): Promise<string[]> {
    const old = Array.from(this.seen).filter(([, time]) => time < before);
    return await Promise.resolve(old.map(([key]) => key));
  }

  async deleteKeys(keys: string[]): Promise<void> {
    keys.forEach((key) => this.seen.delete(key));
    await Promise.resolve();
  }
}
