namespace Sinergi.Platform.Access;

/// <summary>Opens all rows to the product itself: start-up, command line and jobs. Requests never come here; a test checks the callers.</summary>
public static class ProductScope
{
    public static void Enter(IServiceProvider services) => services.GetRequiredService<CurrentScope>().Set(Scope.Product);
}
