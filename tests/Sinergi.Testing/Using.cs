global using System.Globalization;
global using Sinergi.Kernel;
