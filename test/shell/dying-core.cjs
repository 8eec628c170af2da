// A core that cannot start: the shell must give up and say so.
process.exit(1);
