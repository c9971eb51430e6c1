using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sinergi.Kernel;
using Sinergi.Platform.Data;

namespace Sinergi.Platform.Keys;

/// <summary>A key that protects cookies and form tokens, as the framework writes it; its secret part is wrapped by the master key.</summary>
public sealed class RingKey
{
    public required Guid Id { get; init; }

    [Classified(DataClass.Internal)]
    public required string Name { get; init; }

    [Classified(DataClass.Secret)]
    public required string Xml { get; init; }
}

internal sealed class RingKeyMapping : IEntityTypeConfiguration<RingKey>
{
    public void Configure(EntityTypeBuilder<RingKey> builder)
    {
        builder.Property(k => k.Name).HasMaxLength(Limits.Name);
        builder.Property(k => k.Xml).HasMaxLength(Limits.LongText);
    }
}

/// <summary>Keeps the framework's protection keys in the database, so that any node serves any request and a restart breaks no open form.</summary>
internal sealed class DatabaseKeyRing(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<SinergiDb>();
        return [.. db.Set<RingKey>().AsNoTracking().Select(k => k.Xml).ToList().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<SinergiDb>();
        db.Add(
            new RingKey
            {
                Id = NewId.Next(),
                Name = friendlyName,
                Xml = element.ToString(SaveOptions.DisableFormatting),
            }
        );
        db.SaveChanges();
    }
}

/// <summary>
/// Wraps the secret part of a protection key with the master key. The key is asked for when it is needed: mapping the pages asks for form
/// tokens, and a key made that early would hide that the true one is missing.
/// </summary>
internal sealed class MasterKeyXmlEncryptor(IServiceProvider services) : IXmlEncryptor
{
    internal const string Purpose = "ring";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var wrapped = services
            .GetRequiredService<MasterKey>()
            .Wrap(Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting)), Purpose);
        return new EncryptedXmlInfo(new XElement("wrapped", Convert.ToBase64String(wrapped)), typeof(MasterKeyXmlDecryptor));
    }
}

/// <summary>Made by the framework from the type name stored beside the key, hence the constructor.</summary>
internal sealed class MasterKeyXmlDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        var wrapped = Convert.FromBase64String(encryptedElement.Value);
        var clear = services.GetRequiredService<MasterKey>().Unwrap(wrapped, MasterKeyXmlEncryptor.Purpose);
        return XElement.Parse(Encoding.UTF8.GetString(clear));
    }
}
