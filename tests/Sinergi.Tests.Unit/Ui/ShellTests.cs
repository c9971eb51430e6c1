using System.Globalization;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui.Shell;
using Sinergi.Platform.Ui.TagHelpers;

namespace Sinergi.Tests.Unit.Ui;

/// <summary>The frame around the pages, rendered by the real view engine from the compiled views.</summary>
public sealed class ShellTests
{
    private static readonly ShellLinks AllLinks = new("/", "/cari", "/pemberitahuan", "/jabatan", "/akun", "/masuk", "/keluar", "/bahasa");

    private static readonly ShellView SignedIn = new(
        "Kanwil <Tengah>",
        "R. Laksmi",
        SignedIn: true,
        3,
        SimulatedData: true,
        [new("Beranda", "/"), new("Kerja Sama", "/kerja-sama")],
        [new("Tentang", "/tentang")],
        "id",
        AllLinks
    );

    [Fact]
    public async Task Bar_SignedIn_ShowsUnitSearchNoticesAndAccount()
    {
        var bar = await RenderAsync("_Bar", SignedIn);

        Assert.Equal("Kanwil <Tengah>", bar.QuerySelector(".s-post b")!.TextContent);
        Assert.Equal("/jabatan", bar.QuerySelector(".s-post a")!.GetAttribute("href"));
        Assert.Equal("3 pemberitahuan", bar.QuerySelector("a[href='/pemberitahuan'] .s-tools__words")!.TextContent);
        Assert.Equal("q", bar.QuerySelector("form[role=search] input[data-search]")!.GetAttribute("name"));
        Assert.Equal("R. Laksmi", bar.QuerySelector("details summary")!.TextContent);
        Assert.Empty(bar.QuerySelectorAll("a[href='/masuk']"));
    }

    [Fact]
    public async Task Bar_EveryPost_CarriesAnAntiforgeryToken()
    {
        var bar = await RenderAsync("_Bar", SignedIn);

        var posts = bar.QuerySelectorAll("form[method=post]");
        Assert.Equal(["/bahasa", "/keluar"], posts.Select(f => f.GetAttribute("action")));
        Assert.All(posts, form => Assert.NotNull(form.QuerySelector("input[name=__RequestVerificationToken]")));
    }

    [Fact]
    public async Task Bar_Visitor_IsOfferedOnlyWhatThereIs()
    {
        var links = new ShellLinks("/", null, null, null, null, "/masuk", null, null);

        var bar = await RenderAsync("_Bar", SignedIn with { SignedIn = false, ActingFor = null, PersonName = null, Links = links });

        Assert.Equal(["/", "/masuk"], bar.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.Empty(bar.QuerySelectorAll("form, details, .s-post"));
    }

    [Fact]
    public async Task Menu_PathUnderAnEntry_MarksIt()
    {
        var menu = await RenderAsync("_Menu", SignedIn, "/kerja-sama/0198");

        Assert.Equal("Kerja Sama", Assert.Single(menu.QuerySelectorAll("[aria-current=page]")).TextContent);
    }

    [Theory]
    [InlineData("/", "/", true)]
    [InlineData("/", "/kerja-sama", false)]
    [InlineData("/kerja-sama", "/Kerja-Sama/1", true)]
    [InlineData("/kerja-sama", "/kerja-samaan", false)]
    public void Holds_Path_IsUnderTheEntry(string href, string path, bool expected) =>
        Assert.Equal(expected, new MenuEntry("x", href).Holds(path));

    [Fact]
    public async Task Form_Post_CarriesTokenAndAKeyThatStaysTheSame()
    {
        await using var services = Services();
        var context = new DefaultHttpContext { RequestServices = services };
        var page = new Rendering();
        page.View.HttpContext = context;
        var key = page.For("Key", Guid.Empty);
        var form = new FormTagHelper(services.GetRequiredService<IHtmlGenerator>(), new CurrentActor(), page.Texts)
        {
            ViewContext = page.View,
            KeyFor = key,
            Draft = "x",
        };

        var first = await page.ElementAsync(form);
        var made = first.QuerySelector("input[name=Key]")!.GetAttribute("value")!;
        page.ModelState.SetModelValue("Key", made, made);
        var again = await page.ElementAsync(form);

        Assert.NotNull(first.QuerySelector("input[name=__RequestVerificationToken]"));
        Assert.True(Guid.TryParse(made, out var id) && id != Guid.Empty);
        Assert.Equal(made, again.QuerySelector("input[name=Key]")!.GetAttribute("value"));
        Assert.Equal(("x", "post"), (first.GetAttribute("data-draft"), first.GetAttribute("method")));
    }

    private static ServiceProvider Services()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<Texts>();
        services.AddRazorPages().AddApplicationPart(typeof(Texts).Assembly);
        services.AddSingleton<IWebHostEnvironment, BareEnvironment>();
        services.AddSingleton(new System.Diagnostics.DiagnosticListener("test"));
        services.AddSingleton<System.Diagnostics.DiagnosticSource>(p => p.GetRequiredService<System.Diagnostics.DiagnosticListener>());
        return services.BuildServiceProvider();
    }

    private static async Task<IElement> RenderAsync(string view, ShellView shell, string path = "/")
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("id");
        await using var services = Services();
        var http = new DefaultHttpContext { RequestServices = services };
        http.Request.Path = path;
        var action = new ActionContext(http, new RouteData(), new ActionDescriptor());
        var found = services.GetRequiredService<IRazorViewEngine>().GetView(null, $"/Platform/Ui/Shell/{view}.cshtml", isMainPage: false);
        var data = new ViewDataDictionary<ShellView>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = shell };
        await using var writer = new StringWriter(CultureInfo.InvariantCulture);
        var temporary = new TempDataDictionary(http, services.GetRequiredService<ITempDataProvider>());
        await found.View!.RenderAsync(new ViewContext(action, found.View, data, temporary, writer, new HtmlHelperOptions()));
        return Rendering.Parse(writer.ToString());
    }

    private sealed class BareEnvironment : IWebHostEnvironment
    {
        public string ApplicationName { get; set; } = "Sinergi";
        public string EnvironmentName { get; set; } = "Production";
        public string ContentRootPath { get; set; } = AppContext.BaseDirectory;
        public string WebRootPath { get; set; } = AppContext.BaseDirectory;
        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
        public IFileProvider WebRootFileProvider { get; set; } = new NullFileProvider();
    }
}
