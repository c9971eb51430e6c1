using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sinergi.Kernel;
using Sinergi.Platform.Data;

namespace Sinergi.Platform.Keys;

/// <summary>A key that protects cookies and form tokens, wrapped by the master key.</summary>
public sealed class RingKey
{
    public required Guid Id { get; init; }

    [Classified(DataClass.Internal)]
    public required string Name { get; init; }

    [Classified(DataClass.Secret)]
    public required byte[] Wrapped { get; init; }
}

internal sealed class RingKeyMapping : IEntityTypeConfiguration<RingKey>
{
    public void Configure(EntityTypeBuilder<RingKey> builder) => builder.Property(k => k.Name).HasMaxLength(Limits.Name);
}

/// <summary>Keeps the framework's protection keys in the database, so that any node serves any request and a restart breaks no open form.</summary>
internal sealed class DatabaseKeyRing(IServiceScopeFactory scopes, MasterKey master) : IXmlRepository
{
    private const string Purpose = "ring";

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<SinergiDb>();
        return
        [
            .. db.Set<RingKey>()
                .AsNoTracking()
                .ToList()
                .Select(k => XElement.Parse(System.Text.Encoding.UTF8.GetString(master.Unwrap(k.Wrapped, Purpose)))),
        ];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<SinergiDb>();
        var bytes = System.Text.Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting));
        db.Add(
            new RingKey
            {
                Id = NewId.Next(),
                Name = friendlyName,
                Wrapped = master.Wrap(bytes, Purpose),
            }
        );
        db.SaveChanges();
    }
}
