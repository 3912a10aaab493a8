package fr.vigie;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Reads source files for the sentences that its types begin with. */
class Javadoc extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private final DocTrees comments;
    private final List<String> missing = new ArrayList<>();

    private Javadoc(DocTrees comments) {
        this.comments = comments;
    }

    /** The top-level types, and the public ones within them, that say nothing about themselves. */
    static List<String> missingIn(List<Path> sources) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources));
            var reader = new Javadoc(DocTrees.instance(task));
            for (CompilationUnitTree unit : task.parse()) {
                reader.scan(unit, null);
            }
            return reader.missing;
        }
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
        if (isToldAbout(type, getCurrentPath()) && comments.getDocComment(getCurrentPath()) == null) {
            missing.add(type.getSimpleName().toString());
        }
        return super.visitClass(type, nothing);
    }

    private static boolean isToldAbout(ClassTree type, TreePath path) {
        return path.getParentPath().getLeaf() instanceof CompilationUnitTree
                || type.getModifiers().getFlags().contains(Modifier.PUBLIC);
    }
}
