/** No name and no address is found: what the runtime itself wants to reach, past every request of a session, ends here. */
export const NO_HOST = { name: 'host-resolver-rules', value: 'MAP * ~NOTFOUND' } as const;
