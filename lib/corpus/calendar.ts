const two = (value: number) => String(value).padStart(2, '0');

/** 2024, 3, 5 as the ISO date 2024-03-05; whether there is such a day is not asked. */
export const isoDate = (year: number, month: number, day: number): string => `${year}-${two(month)}-${two(day)}`;

/** The last day of a month, 28 to 31; months from 1. */
export const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
