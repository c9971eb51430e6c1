global using Sinergi.Testing;
global using Sinergi.Kernel;
