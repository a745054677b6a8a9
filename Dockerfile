FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /app

# The image has its Node; the packages that bring one along are optional, and left out.
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --omit=optional
COPY src src
COPY knowledge knowledge

# Asks once, so that what is worked out from the pages lies in the image: a start on a read-only file system is then a quick one.
RUN node src/cli.ts ask "någon ringer och hotar mig" >/dev/null
RUN mkdir -p data node_modules/.cache/radrum-compiled && chown node:node data node_modules/.cache/radrum-compiled

USER node
# The same for what Node makes of the program; it keeps that apart for each user.
RUN node --import ./src/keep-compiled.mjs --input-type=module --eval "for (const part of ['compose/live-guide', 'compose/handoff', 'compose/routines', 'adapters/teams/start-bot']) await import('./src/' + part + '.ts')"
EXPOSE 3978
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=20s CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 3978) + '/readyz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=16", "--import", "./src/keep-compiled.mjs", "src/main.ts"]
