global using Sinergi.Testing;
