"""`python -m exportscreen` is the command line."""

import sys

from exportscreen.cli import main

sys.exit(main())
