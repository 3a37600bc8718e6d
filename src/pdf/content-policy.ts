/** Documents hold text that others wrote. Whatever slips through the escaping may neither run nor load anything. */
export const contentPolicy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";
