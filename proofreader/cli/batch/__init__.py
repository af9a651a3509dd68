"""``proofreader batch``: an archive of pages through engine and export, by many workers, resumable at any moment.

``items`` finds what there is to do, ``task`` does one item and says what became of it, ``crew`` and ``cluster`` have
that done by processes of this machine or of a Dask cluster, ``ledger`` remembers it, ``report`` sums it up.
"""
