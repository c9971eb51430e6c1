using Microsoft.Extensions.DependencyInjection;
using Sinergi.Platform.Data;

namespace Sinergi.Testing;

public static class ServiceExtensions
{
    public static SinergiDb GetDb(this IServiceProvider services) => services.GetRequiredService<SinergiDb>();
}
