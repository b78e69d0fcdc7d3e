"""The shell: thin commands over the desk's use cases, one module a group, loaded when used."""
