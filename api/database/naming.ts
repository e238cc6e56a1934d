import { DefaultNamingStrategy, type NamingStrategyInterface } from 'typeorm';

/** `startsAt` in code is `starts_at` in the database. */
export class SnakeNaming extends DefaultNamingStrategy implements NamingStrategyInterface {
  override columnName(propertyName: string, customName: string): string {
    return customName || propertyName.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}
