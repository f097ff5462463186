using System.Collections.Immutable;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Upside.Tests.Architecture;

/// <summary>Tiny assemblies in which one type names another in one place: the test of the dependency test.</summary>
internal static class PlantedUse
{
    /// <summary>A way of naming a type, and how to write it into the type that does.</summary>
    public static readonly ImmutableSortedDictionary<string, Action<TypeDefinition, TypeDefinition>> All =
        new Dictionary<string, Action<TypeDefinition, TypeDefinition>>(StringComparer.Ordinal)
        {
            ["base type"] = (user, used) => user.BaseType = used,
            ["interface"] = (user, used) => user.Interfaces.Add(new InterfaceImplementation(used)),
            ["field"] = (user, used) => AddField(user, used),
            ["array"] = (user, used) => AddField(user, new ArrayType(used)),
            ["generic argument"] = (user, used) => AddField(user, ListOf(user.Module, used)),
            ["generic argument of an argument"] = (user, used) =>
                AddField(user, ListOf(user.Module, ListOf(user.Module, used))),
            ["generic constraint"] = (user, used) =>
            {
                var parameter = new GenericParameter("T", user);
                parameter.Constraints.Add(new GenericParameterConstraint(used));
                user.GenericParameters.Add(parameter);
            },
            ["property"] = (user, used) =>
                user.Properties.Add(new PropertyDefinition("Property", PropertyAttributes.None, used)),
            ["parameter"] = (user, used) => AddMethod(user).Parameters.Add(new ParameterDefinition(used)),
            ["reference parameter"] = (user, used) =>
                AddMethod(user).Parameters.Add(new ParameterDefinition(new ByReferenceType(used))),
            ["return type"] = (user, used) => AddMethod(user).ReturnType = used,
            ["local variable"] = (user, used) => AddMethod(user).Body.Variables.Add(new VariableDefinition(used)),
            ["construction in a body"] = (user, used) => AddInstruction(user, OpCodes.Newobj, Constructor(used)),
            ["field read in a body"] = (user, used) =>
                AddInstruction(user, OpCodes.Ldfld, AddField(used, user.Module.TypeSystem.Int32)),
            ["type test in a body"] = (user, used) =>
                AddMethod(user).Body.Instructions.Insert(0, Instruction.Create(OpCodes.Isinst, (TypeReference)used)),
            ["generic call in a body"] = (user, used) =>
            {
                var method = AddMethod(user);
                method.GenericParameters.Add(new GenericParameter("T", method));
                var call = new GenericInstanceMethod(method);
                call.GenericArguments.Add(used);
                method.Body.Instructions.Insert(0, Instruction.Create(OpCodes.Call, call));
            },
            ["catch clause"] = (user, used) =>
            {
                var body = AddMethod(user).Body;
                var first = Instruction.Create(OpCodes.Nop);
                body.Instructions.Insert(0, first);
                body.ExceptionHandlers.Add(new ExceptionHandler(ExceptionHandlerType.Catch)
                {
                    TryStart = first,
                    TryEnd = body.Instructions[1],
                    HandlerStart = body.Instructions[1],
                    CatchType = used,
                });
            },
            ["nested type"] = (user, used) =>
            {
                var nested = new TypeDefinition(
                    "", "Nested", TypeAttributes.NestedPrivate, user.Module.TypeSystem.Object);
                user.NestedTypes.Add(nested);
                AddField(nested, used);
            },
            ["attribute"] = (user, used) => user.CustomAttributes.Add(new CustomAttribute(Constructor(used))),
            ["attribute of a parameter"] = (user, used) =>
            {
                var parameter = new ParameterDefinition(user.Module.TypeSystem.Int32);
                parameter.CustomAttributes.Add(new CustomAttribute(Constructor(used)));
                AddMethod(user).Parameters.Add(parameter);
            },
            ["type in an attribute's argument"] = (user, used) =>
            {
                var module = user.Module;
                var type = module.ImportReference(typeof(Type));
                var constructor = new MethodReference(".ctor", module.TypeSystem.Void, user) { HasThis = true };
                constructor.Parameters.Add(new ParameterDefinition(type));
                var attribute = new CustomAttribute(constructor);
                attribute.ConstructorArguments.Add(new CustomAttributeArgument(type, used));
                AddField(user, module.TypeSystem.Int32).CustomAttributes.Add(attribute);
            },
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>What the rule says about a library where <c>User</c> of one namespace names <c>Used</c> of another.</summary>
    public static ImmutableArray<string> Breaches(
        string usingNamespace, string usedNamespace, Action<TypeDefinition, TypeDefinition> plant)
    {
        using var written = new MemoryStream();
        using (var assembly = EmptyAssembly("Upside"))
        {
            var user = AddType(assembly.MainModule, usingNamespace, "User");
            plant(user, AddType(assembly.MainModule, usedNamespace, "Used"));
            assembly.Write(written);
        }

        written.Position = 0;
        using var read = AssemblyDefinition.ReadAssembly(written);
        return DependencyRule.Breaches(read);
    }

    public static AssemblyDefinition EmptyAssembly(string name) =>
        AssemblyDefinition.CreateAssembly(new AssemblyNameDefinition(name, new Version(1, 0)), name, ModuleKind.Dll);

    private static TypeDefinition AddType(ModuleDefinition module, string where, string name)
    {
        var type = new TypeDefinition(where, name, TypeAttributes.Class, module.TypeSystem.Object);
        module.Types.Add(type);
        return type;
    }

    private static FieldDefinition AddField(TypeDefinition user, TypeReference type)
    {
        var field = new FieldDefinition("Field", FieldAttributes.Private, type);
        user.Fields.Add(field);
        return field;
    }

    private static MethodDefinition AddMethod(TypeDefinition user)
    {
        var method = new MethodDefinition(
            "Method", MethodAttributes.Private | MethodAttributes.Static, user.Module.TypeSystem.Void);
        method.Body.Instructions.Add(Instruction.Create(OpCodes.Ret));
        user.Methods.Add(method);
        return method;
    }

    private static void AddInstruction(TypeDefinition user, OpCode code, FieldReference operand) =>
        AddMethod(user).Body.Instructions.Insert(0, Instruction.Create(code, operand));

    private static void AddInstruction(TypeDefinition user, OpCode code, MethodReference operand) =>
        AddMethod(user).Body.Instructions.Insert(0, Instruction.Create(code, operand));

    private static MethodReference Constructor(TypeDefinition type) =>
        new(".ctor", type.Module.TypeSystem.Void, type) { HasThis = true };

    private static GenericInstanceType ListOf(ModuleDefinition module, TypeReference item)
    {
        var list = new GenericInstanceType(module.ImportReference(typeof(List<>)));
        list.GenericArguments.Add(item);
        return list;
    }
}
