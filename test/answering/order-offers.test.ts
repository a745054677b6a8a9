import { describe, expect, it } from 'vitest';
import { orderOffers, sparingManager } from '../../src/answering/order-offers.ts';

describe('orderOffers', () => {
  it('keeps the order of the page, with 112 at hand but last, since nobody is in danger', () => {
    expect(orderOffers(['112', 'manager', 'security'], { managerPart: 'none' })).toEqual(['manager', 'security', '112']);
  });

  it('adds no 112 that the page does not offer', () => {
    expect(orderOffers(['manager'], { managerPart: 'none' })).toEqual(['manager']);
  });

  it('lets another lead where a manager is mentioned, and keeps the manager at hand', () => {
    expect(orderOffers(['manager', 'security', '114-14'], { managerPart: 'mentioned' })).toEqual(['security', 'manager', '114-14']);
    expect(orderOffers(['112', 'manager'], { managerPart: 'mentioned' })).toEqual(['manager', '112']);
    expect(orderOffers([], { managerPart: 'mentioned' })).toEqual([]);
  });

  it('never sends to the manager when the manager is the problem, and shows the ways without one', () => {
    const offers = orderOffers(['112', 'manager', 'union'], { managerPart: 'involved' });
    expect(offers).not.toContain('manager');
    expect(offers).toEqual(expect.arrayContaining(['112', 'whistleblower', 'union']));
    expect(new Set(offers).size).toBe(offers.length);
  });
});

describe('sparingManager', () => {
  it('leaves the manager out when the manager is the problem, and adds nothing', () => {
    expect(sparingManager(['112', 'security', 'manager'], { spares: 'manager' })).toEqual(['112', 'security']);
    expect(sparingManager(['112', 'manager'], { spares: undefined })).toEqual(['112', 'manager']);
  });
});
