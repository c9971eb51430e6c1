global using Sinergi.Kernel;
global using Sinergi.Testing;
